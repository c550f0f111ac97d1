import { useState } from 'react';
import { Drawer } from 'antd';
import type { DeskQuery } from '@sanshi/contracts';
import { AntdLook } from '../ui/antd-look';
import { LineField } from '../ui/line-field';
import { useReturnFocus } from '../ui/use-return-focus';
import { VIEWS, withoutUnset } from './query';
import { FilterFields } from './filter-fields';

interface Props {
  query: DeskQuery;
  close: () => void;
  show: (query: DeskQuery) => void;
  save: (name: string, query: DeskQuery) => void;
  /** Whether one keeps a view of that name. */
  isSaved: (name: string) => boolean;
}

/** Every filter of the list and its order; what is found often can be kept under a name. */
export default function FilterDrawer({ query, close, show, save, isSaved }: Props) {
  const [draft, setDraft] = useState(query);
  useReturnFocus();
  const [name, setName] = useState('');
  const taken = VIEWS.some((view) => view.name === name.trim());
  const apply = () => {
    if (name.trim()) save(name.trim(), draft);
    show(draft);
    close();
  };
  return (
    <AntdLook>
      <Drawer
        open
        title="筛选和排序"
        placement="left"
        size={460}
        onClose={close}
        footer={
          <div className="drawer-foot">
            <button type="button" className="button" onClick={() => setDraft({ sort: 'newest' })}>
              全部清掉
            </button>
            <button type="button" className="button button-main" disabled={taken} onClick={apply}>
              {name.trim() ? '存下并查看' : '查看'}
            </button>
          </div>
        }
      >
        <FilterFields draft={draft} change={(part) => setDraft(withoutUnset({ ...draft, ...part }))} />
        <LineField
          label="存成我的视图（可不填）"
          hint={hintFor(name.trim(), taken, isSaved)}
          value={name}
          change={setName}
          max={12}
          placeholder="起个名字，比如：本周飞线充电"
        />
      </Drawer>
    </AntdLook>
  );
}

function hintFor(name: string, taken: boolean, isSaved: Props['isSaved']): string {
  if (taken) return `“${name}”是大家都有的视图，请换个名字`;
  return isSaved(name) ? `会换掉原来存的“${name}”` : '';
}
