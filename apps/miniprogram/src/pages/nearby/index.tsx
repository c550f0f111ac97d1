import { Screen } from '../../ui/screen';

export default function Page() {
  return <Screen />;
}
