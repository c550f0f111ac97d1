import { Text, View } from '@tarojs/components';
import { sayReceiptNumber } from '@sanshi/contracts';
import { phone } from '../platform/phone';
import { Button } from '../ui/button';
import { readOut } from './aloud';
import './receipt-number.scss';

/** Browsers know no role for words that are read otherwise than they are written; WeChat does. */
const SPOKEN_AS = process.env.TARO_ENV === 'weapp' ? 'text' : 'img';

/** The number large, in groups as it is said over the telephone, and one tap to copy it. */
export function ReceiptNumber({ digits }: { digits: string }) {
  return (
    <View className="receipt-number">
      <View
        className="receipt-number-digits digits"
        role={SPOKEN_AS}
        aria-label={`回执号，${readOut(digits)}`}
      >
        <Text userSelect>{sayReceiptNumber(digits)}</Text>
      </View>
      <Button look="quiet" size="small" icon="copy" onTap={() => void phone.copy(digits)}>
        复制回执号
      </Button>
    </View>
  );
}
