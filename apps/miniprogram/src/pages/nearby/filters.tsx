import { View } from '@tarojs/components';
import { useState } from 'react';
import { BEAT_WORDS, BEATS, KIND_WORDS, KINDS, type AreaRef, type Beat, type Kind } from '@sanshi/contracts';
import { CommunityList } from '../../places/community-list';
import { chooseMyCommunity, myCommunity } from '../../preferences';
import { Button } from '../../ui/button';
import { Chip } from '../../ui/chip';
import { Sheet } from '../../ui/sheet';
import type { Wanted } from './wanted';

const BEAT_CHOICES: readonly { value: Beat | null; words: string }[] = [
  { value: null, words: '全部' },
  ...BEATS.map((value) => ({ value, words: BEAT_WORDS[value] })),
];
const KIND_CHOICES: readonly { value: Kind; words: string }[] = KINDS.map((value) => ({
  value,
  words: KIND_WORDS[value],
}));

interface FiltersProps {
  wanted: Wanted;
  onChange: (wanted: Wanted) => void;
}

export function Filters({ wanted, onChange }: FiltersProps) {
  const [choosing, setChoosing] = useState(false);
  const { beat, kind, community } = wanted;
  return (
    <View className="nearby-filters">
      <View className="chips" role="radiogroup" aria-label="看哪一版">
        {BEAT_CHOICES.map(({ value, words }) => (
          <Chip key={words} words={words} chosen={value === beat} onTap={() => onChange({ ...wanted, beat: value })} />
        ))}
      </View>
      <View className="chips nearby-filters-second">
        <Chip words={community?.name ?? '全区'} chosen={community !== null} opens onTap={() => setChoosing(true)} />
        {KIND_CHOICES.map(({ value, words }) => (
          <Chip
            key={value}
            words={`只看${words}`}
            toggles
            chosen={value === kind}
            onTap={() => onChange({ ...wanted, kind: value === kind ? null : value })}
          />
        ))}
      </View>
      {choosing && (
        <WhereSheet
          chosen={community}
          onChoose={(chosen) => {
            onChange({ ...wanted, community: chosen });
            setChoosing(false);
          }}
          onClose={() => setChoosing(false)}
        />
      )}
    </View>
  );
}

interface WhereSheetProps {
  chosen: AreaRef | null;
  onChoose: (community: AreaRef | null) => void;
  onClose: () => void;
}

/** The whole district, or one community: the one that is chosen becomes one's own where there is none yet. */
function WhereSheet({ chosen, onChoose, onClose }: WhereSheetProps) {
  const own = myCommunity();
  const choose = (community: AreaRef): void => {
    if (!own) chooseMyCommunity(community);
    onChoose(community);
  };
  return (
    <Sheet title="看哪里的事" onClose={onClose}>
      <View className="where-quick">
        <Button look="quiet" onTap={() => onChoose(null)}>
          看全区的
        </Button>
        {own && (
          <Button look="line" icon="home" onTap={() => onChoose(own)}>
            {`我的社区：${own.name}`}
          </Button>
        )}
      </View>
      <CommunityList chosen={chosen} onChoose={choose} />
    </Sheet>
  );
}
