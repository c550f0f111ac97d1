import { Text, View } from '@tarojs/components';
import Taro, { useDidShow, usePullDownRefresh } from '@tarojs/taro';
import { useCallback } from 'react';
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
import { wordsOf } from '../../wire';

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
            items.map((consent) => <ConsentCard key={consent.id} consent={consent} onWithdrawn={() => void again()} />)
          )
        }
      </Loaded>
    </Screen>
  );
}

function ConsentCard({ consent, onWithdrawn }: { consent: ConsentGiven; onWithdrawn: () => void }) {
  const { consents } = useCatalog();
  const now = useNow();
  const { id, code, version, reportTitle, givenAt, withdrawnAt, withdrawable } = consent;
  // Only the newest text comes with the catalogue; an older version is named, not shown as if it were this one.
  const text = consents.find((known) => known.code === code && known.version === version)?.text;
  const takeBack = async (): Promise<void> => {
    if (!(await sure('收回这项同意？', EFFECTS[code], '收回'))) return;
    await withdrawConsent(id).then(
      () => say('收回了'),
      (failure: unknown) => say(wordsOf(failure)),
    );
    onWithdrawn();
  };
  return (
    <View className="card">
      <Text className="prose-text prose-strong">{NAMES[code]}</Text>
      {text && <Text className="prose-text small muted">{text}</Text>}
      <Text className="prose-text small muted">
        {`${reportTitle} · 版本 ${version} · ${sayDay(new Date(givenAt), now)} 同意`}
      </Text>
      {withdrawnAt !== null && (
        <Text className="prose-text small">{`${sayDay(new Date(withdrawnAt), now)} 已经收回`}</Text>
      )}
      {withdrawnAt === null && withdrawable && (
        <Button look="line" size="small" onTap={() => void takeBack()} label={`收回：${NAMES[code]}，${reportTitle}`}>
          收回
        </Button>
      )}
      {withdrawnAt === null && !withdrawable && (
        <Text className="prose-text small muted">上报离不开这一条，删除账号时一起结束。</Text>
      )}
    </View>
  );
}
