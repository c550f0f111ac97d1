import { View } from '@tarojs/components';
import { useState } from 'react';
import { go } from '../../platform/ways';
import { Row } from '../../ui/row';
import { Screen } from '../../ui/screen';
import { DeleteSheet } from './delete-sheet';
import { ExportSheet } from './export-sheet';
import './index.scss';

/** What is kept of one: to know it, to take it along, to take it back. */
export default function DataPage() {
  const [open, setOpen] = useState<'export' | 'delete' | null>(null);
  return (
    <Screen title="我的资料">
      <View className="rows rows-first">
        <Row icon="eye" words="谁看过我是谁" hint="谁、什么时候、为什么" onTap={() => go('/more/views/index')} />
        <Row
          icon="check"
          words="我同意过什么"
          hint="同意的原话和版本，可以收回"
          onTap={() => go('/more/consents/index')}
        />
        <Row
          icon="download"
          words="导出我的资料"
          hint="我报的事、回复、同意记录，存成一个文件"
          onTap={() => setOpen('export')}
        />
      </View>
      <View className="rows">
        <Row icon="bin" words="删除账号" hint="删了就找不回来" onTap={() => setOpen('delete')} />
      </View>
      {open === 'export' && <ExportSheet onClose={() => setOpen(null)} />}
      {open === 'delete' && <DeleteSheet onClose={() => setOpen(null)} />}
    </Screen>
  );
}
