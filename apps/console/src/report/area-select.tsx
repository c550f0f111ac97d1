import { useMemo } from 'react';
import { Select } from 'antd';
import type { AreaView } from '@sanshi/contracts';
import { useCatalog } from '../catalog';
import { CLEARABLE } from '../ui/clearable';

interface AreaOption {
  value: string;
  label: string;
  /** How far down in the tree. */
  depth: number;
  above: string;
}

/** Every area below the one that holds it. */
function optionsOf(areas: AreaView[], parent: AreaView | null = null, depth = 0): AreaOption[] {
  return areas
    .filter((area) => area.parent === (parent?.code ?? null))
    .flatMap((area) => [
      { value: area.code, label: area.name, depth, above: parent?.name ?? '' },
      ...optionsOf(areas, area, depth + 1),
    ]);
}

interface Props {
  id: string;
  value: string | undefined;
  change: (code: string | undefined) => void;
  placeholder: string;
  clearable?: boolean;
}

/** An area of the tree, by name: what is typed finds it, Enter takes the first. */
export function AreaSelect({ id, value, change, placeholder, clearable = true }: Props) {
  const { areas } = useCatalog();
  const options = useMemo(() => optionsOf(areas), [areas]);
  return (
    <Select<string | undefined, AreaOption>
      id={id}
      value={value}
      onChange={(code) => change(code)}
      options={options}
      optionRender={({ data: { label, depth, above } }) => (
        <span className="area" style={{ paddingLeft: depth * 14 }}>
          {label} <small>{above}</small>
        </span>
      )}
      placeholder={placeholder}
      allowClear={clearable && CLEARABLE}
      showSearch={{ optionFilterProp: 'label' }}
    />
  );
}
