import { Modal } from 'antd';
import { DESK_COMMAND_WORDS, DESK_COMMANDS } from '@sanshi/contracts';
import { COMMANDS } from '../report/commands';
import { NEW_KEY } from '../taking-down/words';
import { AntdLook } from '../ui/antd-look';
import { Kbd } from '../ui/kbd';
import { SEND_KEYS } from '../ui/use-keys';
import { useReturnFocus } from '../ui/use-return-focus';
import './keys-dialog.css';

const WALKING: readonly [key: string, word: string][] = [
  ['j', '下一条'],
  ['k', '上一条'],
  ['/', '搜索'],
  ['f', '筛选和排序'],
  [NEW_KEY, '登记来电来信或巡查'],
  [SEND_KEYS, '发出写好的话'],
  ['Esc', '离开输入框或对话框'],
  ['?', '看快捷键'],
];

/** Every key, by what it does. */
export default function KeysDialog({ close }: { close: () => void }) {
  useReturnFocus();
  return (
    <AntdLook>
      <Modal open title="快捷键" onCancel={close} footer={null} width={560} centered>
        <div className="keys">
          <KeyList title="走动" keys={WALKING} />
          <KeyList
            title="办理"
            keys={DESK_COMMANDS.map((command) => [COMMANDS[command].key, DESK_COMMAND_WORDS[command]])}
          />
        </div>
      </Modal>
    </AntdLook>
  );
}

function KeyList({ title, keys }: { title: string; keys: readonly (readonly [key: string, word: string])[] }) {
  return (
    <section>
      <h3>{title}</h3>
      <dl>
        {keys.map(([key, word]) => (
          <div key={key}>
            <dt>
              <Kbd>{key}</Kbd>
            </dt>
            <dd>{word}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
