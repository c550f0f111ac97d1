import { Text } from '@tarojs/components';
import './printed.scss';

/** Says that the newspaper has printed it. */
export function Printed() {
  return <Text className="printed">见报</Text>;
}
