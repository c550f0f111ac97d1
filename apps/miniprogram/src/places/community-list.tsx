import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import type { AreaRef, AreaView } from '@sanshi/contracts';
import { useCatalog } from '../catalog';
import { Chip } from '../ui/chip';
import './places.scss';

interface CommunityListProps {
  chosen: AreaRef | null;
  onChoose: (community: AreaRef) => void;
}

/** Two steps, as people know them: first the sub-district, then its communities. */
export function CommunityList({ chosen, onChoose }: CommunityListProps) {
  const { areas } = useCatalog();
  const parents = areas.filter(({ level }) => level === 'subdistrict');
  const [own, setOwn] = useState<string | null>(null);
  const open = own ?? areas.find(({ code }) => code === chosen?.code)?.parent ?? null;
  if (parents.length === 0) return <Text className="place-hint">连上网就能选社区；现在不选也能报。</Text>;
  return (
    <View>
      <Text className="place-label">街道（乡镇）</Text>
      <View className="chips">
        {parents.map(({ code, name }) => (
          <Chip key={code} words={name} chosen={code === open} onTap={() => setOwn(code)} />
        ))}
      </View>
      {open !== null && <Communities of={childrenOf(areas, open)} chosen={chosen} onChoose={onChoose} />}
    </View>
  );
}

const childrenOf = (areas: AreaView[], parent: string): AreaView[] =>
  areas.filter((area) => area.level === 'community' && area.parent === parent);

function Communities({ of: communities, chosen, onChoose }: CommunityListProps & { of: AreaView[] }) {
  return (
    <View>
      <Text className="place-label">社区（村）</Text>
      <View className="chips">
        {communities.map(({ code, name }) => (
          <Chip key={code} words={name} chosen={code === chosen?.code} onTap={() => onChoose({ code, name })} />
        ))}
      </View>
    </View>
  );
}
