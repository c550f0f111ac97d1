import { Text, View } from '@tarojs/components';
import Taro, { useDidShow, usePullDownRefresh } from '@tarojs/taro';
import { useCallback } from 'react';
import { sayWhen, type IdentityView } from '@sanshi/contracts';
import { myIdentityViews } from '../../api';
import { useFetched } from '../../fetched';
import { Loaded } from '../../loaded';
import { useNow } from '../../now';
import { go } from '../../platform/ways';
import { Blank } from '../../ui/blank';
import { Screen } from '../../ui/screen';
import { Tap } from '../../ui/tap';

/** Each time that somebody was shown who one is, with the reason that they had to write down. */
export default function ViewsPage() {
  const ask = useCallback(() => myIdentityViews(), []);
  const { fetched, again } = useFetched(ask);
  useDidShow(() => void again());
  usePullDownRefresh(() => void again().finally(() => Taro.stopPullDownRefresh()));
  return (
    <Screen title="谁看过我是谁">
      <Loaded fetched={fetched} again={again}>
        {({ items }) =>
          items.length === 0 ? (
            <Nobody />
          ) : (
            items.map((view) => <ViewCard key={`${view.at} ${view.reportId}`} view={view} />)
          )
        }
      </Loaded>
    </Screen>
  );
}

function Nobody() {
  return (
    <Blank icon="shield" words="没有人看过" hint="谁要看您的称呼和电话，都得先写理由，看过就会记在这里，谁也改不了。" />
  );
}

function ViewCard({ view: { at, by, reason, reportId, reportTitle } }: { view: IdentityView }) {
  const now = useNow();
  return (
    <Tap className="card" role="link" onTap={() => go(`/pages/report/index?id=${reportId}`)}>
      <Text className="prose-text">{`${by}看了您的称呼和电话`}</Text>
      <View>
        <Text className="prose-text">{`理由：${reason}`}</Text>
      </View>
      <Text className="small muted">{`${sayWhen(new Date(at), now)} · ${reportTitle}`}</Text>
    </Tap>
  );
}
