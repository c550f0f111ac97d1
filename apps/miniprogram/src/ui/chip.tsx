import { Text } from '@tarojs/components';
import { Icon } from './icon';
import { Tap } from './tap';

interface ChipProps {
  words: string;
  chosen?: boolean;
  /** Opens more choices instead of being one. */
  opens?: boolean;
  /** Is on or off by itself, instead of one of several. */
  toggles?: boolean;
  onTap: () => void;
}

export function Chip({ words, chosen = false, opens = false, toggles = false, onTap }: ChipProps) {
  return (
    <Tap
      className={`chip ${chosen ? 'chip-on' : ''}`}
      onTap={onTap}
      role={opens ? 'button' : toggles ? 'checkbox' : 'radio'}
      checked={opens ? undefined : chosen}
      label={words}
    >
      {chosen && <Icon name="check" className="chip-icon" />}
      <Text>{words}</Text>
      {opens && <Icon name="forward" className="chip-more" />}
    </Tap>
  );
}
