import { useMemo } from 'react';
import { Select } from 'antd';
import { KIND_WORDS } from '@sanshi/contracts';
import { useCatalog } from '../catalog';
import { CLEARABLE } from '../ui/clearable';

interface Props {
  id: string;
  value: string | undefined;
  change: (code: string | undefined) => void;
  clearable: boolean;
  placeholder?: string;
}

/** A category, below its column of the newspaper. */
export function CategorySelect({ id, value, change, clearable, placeholder = '不限' }: Props) {
  const { beats, categories } = useCatalog();
  const options = useMemo(
    () =>
      beats.map(({ code: beat, name }) => ({
        label: name,
        options: categories
          .filter((category) => category.beat === beat)
          .map(({ code, name: words, kind }) => ({ value: code, label: `${words}（${KIND_WORDS[kind]}）` })),
      })),
    [beats, categories],
  );
  return (
    <Select<string | undefined>
      id={id}
      value={value}
      onChange={(code) => change(code)}
      options={options}
      placeholder={placeholder}
      allowClear={clearable && CLEARABLE}
      showSearch={{ optionFilterProp: 'label' }}
    />
  );
}
