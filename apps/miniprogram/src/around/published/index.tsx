import { Text } from '@tarojs/components';
import Taro, { useDidShow, usePullDownRefresh, useRouter, useShareAppMessage, useShareTimeline } from '@tarojs/taro';
import { useCallback, useMemo } from 'react';
import type { PublishedReport } from '@sanshi/contracts';
import { publishedReport } from '../../api';
import { sharePicture } from '../../cards/compose';
import { usePainting, type Painting } from '../../cards/use-painted';
import { useCatalog } from '../../catalog';
import { useFetched, type Failed } from '../../fetched';
import { Easel } from '../../platform/easel';
import { phone } from '../../platform/phone';
import { goTab } from '../../platform/ways';
import { Blank } from '../../ui/blank';
import { Screen } from '../../ui/screen';
import { Skeleton } from '../../ui/skeleton';
import { StaleNote } from '../../ui/stale-note';
import { Article } from './article';
import { PublishedFoot } from './published-foot';
import { pageOf } from './page-of';
import './index.scss';

export default function PublishedPage() {
  const { params } = useRouter<{ id?: string }>();
  const id = params.id ?? '';
  const ask = useCallback(() => publishedReport(id), [id]);
  const { fetched, again } = useFetched(ask, `published:${id}`);
  const report = fetched.state === 'ready' ? fetched.value : null;
  const pictures = usePictures(report);
  const [wide, square] = pictures.addresses ?? [];
  useDidShow(() => void again());
  usePullDownRefresh(() => void again().finally(() => Taro.stopPullDownRefresh()));
  const title = report?.title ?? '看看身边的事办得怎么样';
  useShareAppMessage(() => {
    const card = { title, path: pageOf(id) };
    // WeChat waits three seconds for the picture, where it is not painted yet.
    const promise = pictures.done().then((painted) => ({ ...card, imageUrl: painted?.[0] }));
    return { ...card, imageUrl: wide, promise };
  });
  useShareTimeline(() => ({ title, query: `id=${id}`, imageUrl: square }));
  if (fetched.state !== 'ready')
    return (
      <Screen title="公开的事">
        {fetched.state === 'loading' ? <Skeleton /> : <NotThere failed={fetched} onAgain={() => void again()} />}
      </Screen>
    );
  const foot = phone.showsOnePage() ? (
    <OnePageNote />
  ) : (
    <PublishedFoot report={fetched.value} picture={square ?? null} onChanged={() => void again()} />
  );
  return (
    <Screen title="公开的事" foot={foot}>
      {fetched.old && <StaleNote at={fetched.at} />}
      <Article report={fetched.value} />
      <Easel />
    </Screen>
  );
}

/** The card for a friend and the one for Moments. */
function usePictures(report: PublishedReport | null): Painting {
  const { newspaper } = useCatalog();
  const pictures = useMemo(() => {
    if (!report) return null;
    const told = { ...report, place: report.community?.name ?? '区里', newspaper };
    return [sharePicture(told, 'wide'), sharePicture(told, 'square')];
  }, [report, newspaper]);
  return usePainting(pictures);
}

/** Where WeChat shows this page alone: what else there would be, and how one gets there. */
function OnePageNote() {
  return <Text className="small muted">点下面的“前往小程序”，可以关注这件事，也可以说“我也遇到了”。</Text>;
}

function NotThere({ failed: { words, gone }, onAgain }: { failed: Failed; onAgain: () => void }) {
  if (gone)
    return (
      <Blank
        icon="paper"
        words="这件事没有公开"
        hint="可能已经收回。别的事，在“身边”里看。"
        act={phone.showsOnePage() ? undefined : { words: '看看身边的事', onTap: () => goTab('nearby') }}
      />
    );
  return <Blank icon="offline" words="没能打开这件事" hint={words} act={{ words: '再试一次', onTap: onAgain }} />;
}
