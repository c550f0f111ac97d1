import { useState } from 'react';
import { Drawer } from 'antd';
import type { DeskQuery } from '@sanshi/contracts';
import { AntdLook } from '../ui/antd-look';
import { withoutUnset } from './query';
import { FilterFields } from './filter-fields';

interface Props {
  query: DeskQuery;
  close: () => void;
  show: (query: DeskQuery) => void;
  save: (name: string, query: DeskQuery) => void;
}

/** Every filter of the list and its order; what is found often can be kept under a name. */
export default function FilterDrawer({ query, close, show, save }: Props) {
  const [draft, setDraft] = useState(query);
  const [name, setName] = useState('');
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
            <button type="button" className="button button-main" onClick={apply}>
              {name.trim() ? '存下并查看' : '查看'}
            </button>
          </div>
        }
      >
        <FilterFields draft={draft} change={(part) => setDraft(withoutUnset({ ...draft, ...part }))} />
        <label className="field">
          存成我的视图（可不填）
          <input
            className="input"
            placeholder="起个名字，比如：本周飞线充电"
            maxLength={12}
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
        </label>
      </Drawer>
    </AntdLook>
  );
}
