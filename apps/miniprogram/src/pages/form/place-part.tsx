import { View } from '@tarojs/components';
import { useState } from 'react';
import type { Form } from '../../form/use-form';
import { PlaceSheet } from '../../places/place-sheet';
import { Row } from '../../ui/row';

export function PlacePart({ form: { draft, edit } }: { form: Form }) {
  const [open, setOpen] = useState(false);
  const { community, address, point } = draft;
  const words = [community?.name, address.trim()].filter(Boolean).join(' · ');
  const hint = point ? '按位置找到的，可以改' : '可以改';
  return (
    <View className="field">
      <View className="rows">
        <Row
          icon="place"
          words={words || '在哪里？'}
          hint={words ? hint : '选了地方，马上知道归哪个社区'}
          onTap={() => setOpen(true)}
        />
      </View>
      {open && <PlaceSheet place={{ community, address, point }} onChange={edit} onClose={() => setOpen(false)} />}
    </View>
  );
}
