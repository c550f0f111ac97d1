import { View } from '@tarojs/components';
import { useCatalog } from './catalog';
import { TOWN_HALL } from './danger';
import { phone } from './platform/phone';
import { Row } from './ui/row';

/** For who would rather say it than write it: the newsroom's telephone, or else the city's. */
export function CallInstead() {
  const { hotline, newspaper } = useCatalog();
  const line = hotline === '' ? TOWN_HALL : { name: `${newspaper || '报社'}热线`, number: hotline };
  return (
    <View className="field">
      <View className="rows">
        <Row
          icon="phone"
          words="不想打字？打电话说"
          hint={`${line.name} ${line.number}，慢慢说`}
          onTap={() => phone.dial(line.number)}
        />
      </View>
    </View>
  );
}
