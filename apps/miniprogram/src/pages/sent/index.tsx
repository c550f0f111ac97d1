import { Text, View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import type { MyReportItem } from '@sanshi/contracts';
import { ReceiptSheet } from '../../cards/receipt-sheet';
import type { Draft } from '../../offline/draft';
import { useDraft } from '../../offline/drafts';
import { go, goInstead, goTab } from '../../platform/ways';
import { MessageLeave } from '../../reports/message-leave';
import { ReceiptNumber } from '../../reports/receipt-number';
import { Blank } from '../../ui/blank';
import { Button } from '../../ui/button';
import { Icon } from '../../ui/icon';
import { Screen } from '../../ui/screen';
import { JoinAcknowledged } from './join-acknowledged';
import { NextSteps } from './next-steps';
import './index.scss';

export default function SentPage() {
  const { params } = useRouter<{ draft?: string }>();
  const draft = useDraft(params.draft ?? '');
  return (
    <Screen title="报送结果">
      <Outcome draft={draft} />
    </Screen>
  );
}

function Outcome({ draft }: { draft: Draft | null }) {
  if (!draft)
    return (
      <Blank icon="draft" words="这件事已经不在手机里了" act={{ words: '看看我报的事', onTap: () => goTab('mine') }} />
    );
  if (draft.receipt) return <Acknowledged receipt={draft.receipt} />;
  if (draft.joined) return <JoinAcknowledged joined={draft.joined} />;
  if (draft.stage === 'waiting') return <Waiting draft={draft} />;
  return (
    <Blank
      icon="warning"
      words="这次没能报上去"
      hint={draft.refusal ?? '内容都还在。'}
      act={{ words: '回去改一改', onTap: () => goInstead(`/pages/form/index?draft=${draft.id}`) }}
    />
  );
}

function Acknowledged({ receipt }: { receipt: MyReportItem }) {
  const [keeping, setKeeping] = useState(false);
  return (
    <View>
      <View className="receipt">
        <View className="receipt-mark">
          <Icon name="check" className="icon-large" />
        </View>
        <Text className="receipt-title">报上去了，谢谢您</Text>
        <Text className="small muted">回执号，打电话、来报社都认它</Text>
        <ReceiptNumber digits={receipt.receiptNumber}>
          <Button look="quiet" size="small" icon="download" onTap={() => setKeeping(true)}>
            存成图片
          </Button>
        </ReceiptNumber>
      </View>
      <NextSteps receipt={receipt} />
      <MessageLeave />
      <Button onTap={() => goInstead(`/pages/report/index?id=${receipt.id}`)}>看这件事的进展</Button>
      <View className="sent-more">
        <Button look="quiet" onTap={() => goTab('home')}>
          回首页
        </Button>
      </View>
      {keeping && (
        <ReceiptSheet receipt={receipt} place={receipt.community?.name ?? '区里'} onClose={() => setKeeping(false)} />
      )}
    </View>
  );
}

function Waiting({ draft }: { draft: Draft }) {
  const left = draft.photos.filter(({ id }) => id === null).length;
  return (
    <View>
      <View className="receipt" role="status">
        <View className="receipt-mark receipt-mark-waiting">
          <Icon name="send" className="icon-large" />
        </View>
        <Text className="receipt-title">已经存好，有网就送</Text>
        <Text className="receipt-words">
          {left > 0 ? `还有 ${left} 张照片在路上。` : ''}
          网络不好也不要紧：它在“待发送”里，有网就自动送达，送到了告诉您回执号。
        </Text>
      </View>
      <Button look="line" onTap={() => go('/more/drafts/index')}>
        看看待发送
      </Button>
      <View className="sent-more">
        <Button look="quiet" onTap={() => goTab('home')}>
          回首页
        </Button>
      </View>
    </View>
  );
}
