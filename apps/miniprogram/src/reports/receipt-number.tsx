import { Text, View } from '@tarojs/components';
import type { PropsWithChildren } from 'react';
import { sayReceiptNumber } from '@sanshi/contracts';
import { phone } from '../platform/phone';
import { Button } from '../ui/button';
import { READ_AS, readOut } from './aloud';
import './receipt-number.scss';

/** The number large, in groups as it is said over the telephone, and one tap to copy it; other buttons may stand beside. */
export function ReceiptNumber({ digits, children }: PropsWithChildren<{ digits: string }>) {
  return (
    <View className="receipt-number">
      <View className="receipt-number-digits digits" role={READ_AS} aria-label={`回执号，${readOut(digits)}`}>
        <Text userSelect>{sayReceiptNumber(digits)}</Text>
      </View>
      <View className="receipt-number-acts">
        <Button look="quiet" size="small" icon="copy" onTap={() => void phone.copy(digits)}>
          复制回执号
        </Button>
        {children}
      </View>
    </View>
  );
}
