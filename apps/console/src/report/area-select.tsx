import { useMemo } from 'react';
import { TreeSelect } from 'antd';
import type { AreaView } from '@sanshi/contracts';
import { useCatalog } from '../catalog';

interface Branch {
  value: string;
  title: string;
  children: Branch[];
}

function treeOf(areas: AreaView[]): Branch[] {
  const branches = new Map<string, Branch>(
    areas.map(({ code, name }) => [code, { value: code, title: name, children: [] }]),
  );
  const roots: Branch[] = [];
  for (const { code, parent } of areas) {
    const branch = branches.get(code);
    const above = parent === null ? undefined : branches.get(parent);
    if (branch) (above?.children ?? roots).push(branch);
  }
  return roots;
}

interface Props {
  id: string;
  value: string | undefined;
  change: (code: string | undefined) => void;
  placeholder: string;
}

/** An area of the tree, by name. */
export function AreaSelect({ id, value, change, placeholder }: Props) {
  const { areas } = useCatalog();
  const tree = useMemo(() => treeOf(areas), [areas]);
  return (
    <TreeSelect<string | undefined>
      id={id}
      value={value}
      onChange={(code) => change(code)}
      treeData={tree}
      placeholder={placeholder}
      treeDefaultExpandAll
      allowClear
      showSearch={{ treeNodeFilterProp: 'title' }}
      styles={{ popup: { root: { maxHeight: 360 } } }}
    />
  );
}
