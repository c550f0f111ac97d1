import { Text, View } from '@tarojs/components';
import Taro, { useDidShow, usePullDownRefresh } from '@tarojs/taro';
import { useCallback, useState } from 'react';
import { sayDay, type ConsentCode, type ConsentGiven } from '@sanshi/contracts';
import { myConsents, withdrawConsent } from '../../api';
import { useCatalog } from '../../catalog';
import { useFetched } from '../../fetched';
import { Loaded } from '../../loaded';
import { useNow } from '../../now';
import { say, sure } from '../../platform/ways';
import { Blank } from '../../ui/blank';
import { Button } from '../../ui/button';
import { Screen } from '../../ui/screen';
import { Tap } from '../../ui/tap';
import { wordsOf } from '../../wire';
import './index.scss';

const NAMES: Record<ConsentCode, string> = {
  terms: '报事的约定',
  'contact-to-office': '把称呼和电话交给办理单位',
  publish: '把这件事公开',
};

/** What happens at once when it is taken back. */
const EFFECTS: Record<ConsentCode, string> = {
  terms: '',
  'contact-to-office': '办理单位从现在起看不到您的称呼和电话。',
  publish: '已经公开的内容马上收回，见过报的收不回来。',
};

/** Each consent with the words and the version that were agreed to, and the way back. */
export default function ConsentsPage() {
  const ask = useCallback(() => myConsents(), []);
  const { fetched, again } = useFetched(ask);
  useDidShow(() => void again());
  usePullDownRefresh(() => void again().finally(() => Taro.stopPullDownRefresh()));
  return (
    <Screen title="我同意过什么">
      <Loaded fetched={fetched} again={again}>
        {({ items }) =>
          items.length === 0 ? (
            <Blank icon="check" words="还没有同意过什么" hint="报事的时候同意的，会记在这里。" />
          ) : (
            byReport(items).map((given) => (
              <ReportConsents key={given[0].reportId} given={given} onWithdrawn={() => void again()} />
            ))
          )
        }
      </Loaded>
    </Screen>
  );
}

type GivenWithOne = [ConsentGiven, ...ConsentGiven[]];

/** Gathered by the report with which they were given, in the order in which they came. */
function byReport(items: readonly ConsentGiven[]): GivenWithOne[] {
  const reports = new Map<string, GivenWithOne>();
  for (const consent of items) {
    const gathered = reports.get(consent.reportId);
    if (gathered) gathered.push(consent);
    else reports.set(consent.reportId, [consent]);
  }
  return [...reports.values()];
}

function ReportConsents({ given, onWithdrawn }: { given: GivenWithOne; onWithdrawn: () => void }) {
  const now = useNow();
  const [{ reportTitle, givenAt }] = given;
  return (
    <View className="card">
      <Text className="consent-report">{reportTitle}</Text>
      <Text className="small muted">{`${sayDay(new Date(givenAt), now)} 同意`}</Text>
      {given.map((consent) => (
        <Consent key={consent.id} consent={consent} onWithdrawn={onWithdrawn} />
      ))}
    </View>
  );
}

function Consent({ consent, onWithdrawn }: { consent: ConsentGiven; onWithdrawn: () => void }) {
  const [reading, setReading] = useState(false);
  const { id, code, version, reportTitle, withdrawnAt, withdrawable } = consent;
  const takeBack = async (): Promise<void> => {
    if (!(await sure('收回这项同意？', EFFECTS[code], '收回'))) return;
    await withdrawConsent(id).then(
      () => say('收回了'),
      (failure: unknown) => say(wordsOf(failure)),
    );
    onWithdrawn();
  };
  return (
    <View className="consent">
      <Tap className="consent-words" onTap={() => setReading(!reading)}>
        <Text className="consent-name">{NAMES[code]}</Text>
        <Standing consent={consent} />
        {reading && <Wording code={code} version={version} />}
      </Tap>
      {withdrawnAt === null && withdrawable && (
        <Button look="line" size="small" onTap={() => void takeBack()} label={`收回：${NAMES[code]}，${reportTitle}`}>
          收回
        </Button>
      )}
    </View>
  );
}

function Standing({ consent: { version, withdrawnAt, withdrawable } }: { consent: ConsentGiven }) {
  const now = useNow();
  const given = withdrawable ? '点一下看原话' : '上报离不开，删除账号时一起结束';
  const standing = withdrawnAt === null ? given : `${sayDay(new Date(withdrawnAt), now)} 已经收回`;
  return <Text className="small muted">{`版本 ${version} · ${standing}`}</Text>;
}

/** Only the newest words come with the catalogue: older ones are named, not shown as if they were these. */
function Wording({ code, version }: { code: ConsentCode; version: string }) {
  const { consents } = useCatalog();
  const text = consents.find((known) => known.code === code && known.version === version)?.text;
  return <Text className="consent-wording">{text ?? '这是更早的版本，要看原话请在“意见与投诉”里告诉我们。'}</Text>;
}
