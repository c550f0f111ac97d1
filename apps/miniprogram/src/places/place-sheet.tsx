import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { LIMITS, type AreaRef, type Point } from '@sanshi/contracts';
import { locate } from '../api';
import { places } from '../platform/places';
import { say } from '../platform/ways';
import { Button } from '../ui/button';
import { Field, Line } from '../ui/field';
import { Sheet } from '../ui/sheet';
import { CommunityList } from './community-list';

export interface Where {
  community: AreaRef | null;
  address: string;
  point: Point | null;
}

interface PlaceSheetProps {
  place: Where;
  onChange: (change: Partial<Where>) => void;
  onClose: () => void;
}

/** Where it is: by the phone's own means, in words, or by choosing a community. None of them is needed. */
export function PlaceSheet({ place, onChange, onClose }: PlaceSheetProps) {
  const { finding, find } = useFinding(place, onChange);
  return (
    <Sheet title="在哪里" onClose={onClose} foot={<Button onTap={onClose}>选好了</Button>}>
      <Button look="line" icon="locate" busy={finding} onTap={() => void find()}>
        {places.words}
      </Button>
      <Text className="place-hint">
        {place.point ? '位置已经记下。' : `${places.hint}。不想给位置也可以，写清楚就行。`}
      </Text>
      <Field name="具体地方">
        <Line
          value={place.address}
          onInput={(address) => onChange({ address })}
          hint="例如：三号院 2 单元门口"
          max={LIMITS.address.max}
          label="具体地方"
        />
      </Field>
      <View className="field">
        <CommunityList chosen={place.community} onChoose={(community) => onChange({ community })} />
      </View>
    </Sheet>
  );
}

function useFinding({ address }: Where, onChange: PlaceSheetProps['onChange']) {
  const [finding, setFinding] = useState(false);
  const find = async (): Promise<void> => {
    setFinding(true);
    const chosen = await places.choose();
    setFinding(false);
    if (chosen === 'changed-mind') return;
    if (chosen === 'not-allowed') {
      say('没有拿到位置，可以直接写地方、选社区');
      return;
    }
    const { longitude, latitude } = chosen;
    onChange({ point: { longitude, latitude }, address: chosen.address || address });
    // Offline the server finds the community when the report arrives.
    const found = await locate({ longitude, latitude }).catch(() => null);
    if (found?.community) onChange({ community: found.community });
  };
  return { finding, find };
}
