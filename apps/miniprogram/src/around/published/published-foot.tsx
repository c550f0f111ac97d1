import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import type { PublishedReport } from '@sanshi/contracts';
import { follow } from '../../api';
import { go, say } from '../../platform/ways';
import { isOpen } from '../../reports/progress';
import { Button } from '../../ui/button';
import { Icon, type IconName } from '../../ui/icon';
import { Tap } from '../../ui/tap';
import { wordsOf } from '../../wire';
import { JoinSheet } from './join-sheet';
import { ShareSheet } from './share-sheet';

interface PublishedFootProps {
  report: PublishedReport;
  /** The painted picture to share; null until it is there. */
  picture: string | null;
  onChanged: () => void;
}

export function PublishedFoot({ report, picture, onChanged }: PublishedFootProps) {
  const [open, setOpen] = useState<'join' | 'share' | null>(null);
  const { following, toggle } = useFollowing(report, onChanged);
  const close = (): void => setOpen(null);
  return (
    <View className="published-foot">
      <View className="published-foot-main">
        {report.joined ? (
          <Button look="line" onTap={() => go('/pages/reports/index?show=joined')}>
            您也遇到了，看进展
          </Button>
        ) : isOpen(report.state) ? (
          <Button onTap={() => setOpen('join')}>我也遇到了</Button>
        ) : (
          <Button look="quiet" onTap={() => go(`/pages/form/index?beat=${report.beat}`)}>
            又遇到了，报一件
          </Button>
        )}
      </View>
      <Act icon="star" words={following ? '已关注' : '关注'} on={following} onTap={() => void toggle()} />
      <Act icon="share" words="分享" onTap={() => setOpen('share')} />
      {open === 'join' && <JoinSheet report={report} onClose={close} />}
      {open === 'share' && <ShareSheet report={report} picture={picture} onClose={close} />}
    </View>
  );
}

function Act({ icon, words, on, onTap }: { icon: IconName; words: string; on?: boolean; onTap: () => void }) {
  return (
    <Tap className={`published-act ${on ? 'published-act-on' : ''}`} onTap={onTap} label={words}>
      <Icon name={icon} />
      <Text className="published-act-words">{words}</Text>
    </Tap>
  );
}

/** Shown as wished at once, and taken back when the server does not follow. */
function useFollowing({ id, followed }: PublishedReport, onChanged: () => void) {
  const [wished, setWished] = useState<boolean | null>(null);
  const following = wished ?? followed;
  const toggle = async (): Promise<void> => {
    setWished(!following);
    try {
      await follow('report', id, !following);
      say(following ? '不再关注' : '有进展就告诉您');
      onChanged();
    } catch (failure) {
      setWished(following);
      say(wordsOf(failure));
    }
  };
  return { following, toggle };
}
