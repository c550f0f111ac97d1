import { Text, View } from '@tarojs/components';
import { useMemo } from 'react';
import { useCatalog } from '../catalog';
import { useNow } from '../now';
import { Easel } from '../platform/easel';
import { ReceiptNumber } from '../reports/receipt-number';
import { Sheet } from '../ui/sheet';
import { RECEIPT_SHAPE, receiptPicture } from './compose';
import { PictureCard } from './picture-card';
import { usePainted } from './use-painted';

interface ReceiptSheetProps {
  receipt: { receiptNumber: string; title: string; submittedAt: string };
  place: string;
  onClose: () => void;
}

/** The receipt large, to read out, to copy, and as a picture to keep. */
export function ReceiptSheet({ receipt, place, onClose }: ReceiptSheetProps) {
  const { newspaper } = useCatalog();
  const now = useNow();
  const { receiptNumber, title, submittedAt } = receipt;
  const pictures = useMemo(
    () => [receiptPicture({ receiptNumber, title, submittedAt, place, newspaper }, now)],
    [receiptNumber, title, submittedAt, place, newspaper, now],
  );
  const painted = usePainted(pictures);
  return (
    <Sheet title="回执" onClose={onClose}>
      <View className="receipt-sheet">
        <ReceiptNumber digits={receiptNumber} />
        <Text className="small muted">打电话、来报社、在小程序里查进展，都认这个号。</Text>
      </View>
      <PictureCard
        address={painted?.[0] ?? null}
        picture={RECEIPT_SHAPE}
        label={`回执图片，${title}`}
        name={`三事回执-${receiptNumber}.png`}
      />
      <Easel />
    </Sheet>
  );
}
