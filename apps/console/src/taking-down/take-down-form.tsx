import { useSession } from '../session';
import { Kbd } from '../ui/kbd';
import { say } from '../ui/toast';
import { SEND_KEYS } from '../ui/use-keys';
import { CallerPart } from './caller-part';
import { isBegun, type Draft } from './draft';
import { MatterPart } from './matter-part';
import { PlacePart } from './place-part';
import type { Taken } from './taken-down';
import { useTakingDown, type TakingDown } from './use-taking-down';
import { sayTakingDown } from './words';

interface Props {
  usual: Draft['channel'];
  linkTo: (id: string) => string;
  leave: () => void;
  taken: (taken: Taken) => void;
}

/** The form, in the order in which somebody tells: what, where, who; worked by the keyboard alone. */
export function TakeDownForm({ usual, linkTo, leave, taken }: Props) {
  const taking = useTakingDown(usual, taken);
  return (
    <form
      className="taking"
      onSubmit={(event) => {
        event.preventDefault();
        void taking.save();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.metaKey || event.ctrlKey)) void taking.save();
        if (event.key === 'Enter' && event.target instanceof HTMLInputElement) event.preventDefault();
        if (event.key === 'Escape' && event.target instanceof HTMLElement) event.target.blur();
      }}
    >
      <Head taking={taking} leave={leave} />
      <div className="doc taking-parts">
        <div>
          <MatterPart taking={taking} />
          <PlacePart taking={taking} linkTo={linkTo} />
        </div>
        <div>
          <CallerPart taking={taking} />
        </div>
      </div>
      <Foot taking={taking} />
    </form>
  );
}

function Head({ taking: { draft, empty }, leave }: { taking: TakingDown; leave: () => void }) {
  const { takesDown } = useSession().staff;
  const clear = () => {
    const back = empty();
    say('已清空', { word: '撤销', take: back });
  };
  return (
    <header className="bar">
      <h2 className="taking-name">{sayTakingDown(takesDown)}</h2>
      {isBegun(draft) && (
        <button type="button" className="button button-small" onClick={clear}>
          清空重写
        </button>
      )}
      <button type="button" className="button button-small" onClick={leave}>
        先放着
      </button>
    </header>
  );
}

function Foot({ taking: { missing, problem, sending } }: { taking: TakingDown }) {
  return (
    <footer className="taking-foot">
      {problem && (
        <p className="problem" role="alert">
          {problem}
        </p>
      )}
      <p className="quiet" role="status">
        {missing.length > 0 ? `还差：${missing.join('、')}` : '可以登记了，登记后给回执号'}
      </p>
      <button className="button button-main" aria-disabled={missing.length > 0 || sending}>
        {sending ? '正在登记…' : problem ? '再试一次' : '登记'} <Kbd>{SEND_KEYS}</Kbd>
      </button>
    </footer>
  );
}
