import { Text, View } from '@tarojs/components';
import Taro, { useDidShow, usePullDownRefresh, useReachBottom } from '@tarojs/taro';
import { sayWhen, type MyNotice, type Page } from '@sanshi/contracts';
import { myNotices, readNotices } from '../../api';
import { useNow } from '../../now';
import { usePaged } from '../../paged';
import { go, goTab } from '../../platform/ways';
import { Blank } from '../../ui/blank';
import { Screen } from '../../ui/screen';
import { Skeleton } from '../../ui/skeleton';
import { Tap } from '../../ui/tap';
import './index.scss';

/** Reads a page and then says that it was read; the page still shows what was new. */
async function readInbox(cursor: string | null): Promise<Page<MyNotice>> {
  const page = await myNotices(cursor);
  // Not read for the server only means that the count stays; it is asked again next time.
  if (page.items.some(({ read }) => !read)) await readNotices().catch(() => undefined);
  return page;
}

export default function InboxPage() {
  const { paged, more, again } = usePaged(readInbox);
  const now = useNow();
  useDidShow(() => void again());
  useReachBottom(() => void more());
  usePullDownRefresh(() => void again().finally(() => Taro.stopPullDownRefresh()));
  const { items, state, words } = paged;
  return (
    <Screen title="消息">
      {state === 'loading' && <Skeleton />}
      {items.length > 0 && (
        <View className="rows rows-first">
          {items.map((notice) => (
            <NoticeRow key={notice.id} notice={notice} now={now} />
          ))}
        </View>
      )}
      {state === 'failed' && (
        <Blank icon="offline" words="没能打开" hint={words} act={{ words: '再试一次', onTap: () => void again() }} />
      )}
      {state === 'ready' && items.length === 0 && (
        <Blank
          icon="bell"
          words="还没有消息"
          hint="报的事有了进展，会在这里告诉您。"
          act={{ words: '报一件', onTap: () => goTab('home') }}
        />
      )}
    </Screen>
  );
}

/** Which page tells more. */
const PAGES: Record<MyNotice['opens'], (notice: MyNotice) => string> = {
  report: ({ reportId }) => `/pages/report/index?id=${reportId}`,
  joined: ({ joinId }) => `/more/joined/index?id=${joinId ?? ''}`,
  published: ({ reportId }) => `/around/published/index?id=${reportId}`,
};

function NoticeRow({ notice, now }: { notice: MyNotice; now: Date }) {
  const { at, title, reportTitle, opens, read } = notice;
  return (
    <Tap className="row notice-row" role="link" onTap={() => go(PAGES[opens](notice))}>
      <View className="row-words">
        <View className="notice-row-top">
          <Text className={read ? '' : 'notice-row-new'}>{title}</Text>
          <Text className="small muted">{sayWhen(new Date(at), now)}</Text>
        </View>
        <Text className="row-hint notice-row-of">{reportTitle}</Text>
      </View>
      {!read && <Text className="notice-row-mark">新</Text>}
    </Tap>
  );
}
