import { Body, Controller, HttpCode, Ip, Post } from '@nestjs/common';
import type { LookUpReceipt, ReceiptView } from '@sanshi/contracts';
import { PhoneTail, Text } from '../platform/http/fields.js';
import { For } from '../platform/http/index.js';
import { ReceiptLookUp } from './receipt-look-up.service.js';

export class LookUpBody implements LookUpReceipt {
  @Text({ min: 10, max: 20 }) receiptNumber!: string;
  @PhoneTail() phoneTail!: string;
}

@Controller('receipts')
@For('anybody')
export class ReceiptsController {
  constructor(private readonly receipts: ReceiptLookUp) {}

  @Post('lookup')
  @HttpCode(200)
  lookUp(@Body() body: LookUpBody, @Ip() address: string): Promise<ReceiptView> {
    return this.receipts.lookUp(body, address);
  }
}
