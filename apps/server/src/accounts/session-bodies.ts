import { LIMITS, type ChangePassword, type SignInAsStaff, type SignInWithWechat } from '@sanshi/contracts';
import { Optional, Secret, Text } from '../platform/http/fields.js';

export class WechatBody implements SignInWithWechat {
  @Text({ min: 1, max: 128 }) code!: string;
}

export class StaffBody implements SignInAsStaff {
  @Text(LIMITS.username) username!: string;
  @Secret({ min: 1, max: LIMITS.password.max }) password!: string;
  @Optional() @Text({ min: 6, max: 8 }) code?: string;
}

export class PasswordBody extends StaffBody implements ChangePassword {
  @Secret(LIMITS.password) newPassword!: string;
}
