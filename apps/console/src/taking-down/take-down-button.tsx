import { FormOutlined } from '@ant-design/icons';
import { Link } from 'react-router';
import { useSession } from '../session';
import { Kbd } from '../ui/kbd';
import { NEW, NEW_KEY, sayTakingDown } from './words';

/** Leads to the form; nothing for who takes down nothing. */
export function TakeDownButton({ linkTo }: { linkTo: (id: string) => string }) {
  const { takesDown } = useSession().staff;
  if (takesDown.length === 0) return null;
  return (
    <Link className="button take-down" to={linkTo(NEW)}>
      <FormOutlined /> {sayTakingDown(takesDown)} <Kbd>{NEW_KEY}</Kbd>
    </Link>
  );
}
