import { Text, View } from '@tarojs/components';
import type { JoinedItem } from '@sanshi/contracts';
import { goInstead, goTab } from '../../platform/ways';
import { MessageLeave } from '../../reports/message-leave';
import { ReceiptNumber } from '../../reports/receipt-number';
import { Button } from '../../ui/button';
import { Icon } from '../../ui/icon';

/** 我也遇到了, as the server took it: with a receipt of one's own. */
export function JoinAcknowledged({ joined: { id, receiptNumber, title, joinedCount } }: { joined: JoinedItem }) {
  return (
    <View>
      <View className="receipt">
        <View className="receipt-mark">
          <Icon name="check" className="icon-large" />
        </View>
        <Text className="receipt-title">算上您了，谢谢您</Text>
        <Text className="receipt-words">{`“${title}”，遇到的邻居现在有 ${joinedCount} 位。`}</Text>
        <Text className="small muted">您的回执号，打电话、来报社都认它</Text>
        <ReceiptNumber digits={receiptNumber} />
      </View>
      <MessageLeave />
      <Button onTap={() => goInstead(`/more/joined/index?id=${id}`)}>看这件事的进展</Button>
      <View className="sent-more">
        <Button look="quiet" onTap={() => goTab('home')}>
          回首页
        </Button>
      </View>
    </View>
  );
}
