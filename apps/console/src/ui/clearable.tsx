import { CloseCircleFilled } from '@ant-design/icons';

/** For antd's `allowClear`, whose own word for it is English. */
export const CLEARABLE = { label: '清掉', clearIcon: <CloseCircleFilled /> };
