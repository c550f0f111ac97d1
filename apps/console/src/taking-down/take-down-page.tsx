import { useState } from 'react';
import type { TakenDownChannel } from '@sanshi/contracts';
import { useSession } from '../session';
import { AntdLook } from '../ui/antd-look';
import { Empty } from '../ui/states';
import { useKeys } from '../ui/use-keys';
import { TakeDownForm } from './take-down-form';
import { TakenDown, type Taken } from './taken-down';
import { NEW_KEY, sayTakingDown } from './words';
import '../report/report.css';
import '../report/forms/forms.css';
import './taking-down.css';

interface Props {
  linkTo: (id: string) => string;
  /** Back to the list; what was written is kept. */
  leave: () => void;
}

/** What somebody tells on the telephone, wrote, or was seen on a round: taken down beside the list, then its number to read out. */
export default function TakeDownPage(props: Props) {
  const { takesDown } = useSession().staff;
  const [channel] = takesDown;
  return (
    <section className="report-wide" aria-label={sayTakingDown(takesDown)}>
      {channel ? (
        <AntdLook>
          <TakingDown {...props} channel={channel} />
        </AntdLook>
      ) : (
        <Empty title="你的账号不登记上报">请报社的编辑登记</Empty>
      )}
    </section>
  );
}

function TakingDown({ linkTo, leave, channel }: Props & { channel: TakenDownChannel }) {
  const [taken, setTaken] = useState<Taken | null>(null);
  const next = () => setTaken(null);
  useKeys({ [NEW_KEY]: next });
  if (taken) return <TakenDown taken={taken} to={linkTo(taken.report.id)} next={next} />;
  return <TakeDownForm usual={channel} linkTo={linkTo} leave={leave} taken={setTaken} />;
}
