import type { ChangeSince, ConsentCode, HandlingState, ProblemCode, RefusalReason } from '@sanshi/contracts';

/**
 * A refusal that the caller can understand and act on. Anything else that is thrown is a bug.
 * `message` is English, for the log, and never holds personal data; the words for people come from the contracts.
 */
export abstract class Refusal extends Error {
  abstract readonly code: ProblemCode;
  /** Says more precisely why than the code does. */
  readonly reason?: RefusalReason;

  constructor(message: string, reason?: RefusalReason) {
    super(message);
    this.name = new.target.name;
    if (reason) this.reason = reason;
  }
}

/** The report's state, a limit that has passed or another rule stands against the command. */
export class WrongState extends Refusal {
  readonly code = 'wrong_state';

  constructor(command: string, state: HandlingState, reason?: RefusalReason) {
    super(`cannot ${command} a report that is ${state}${reason ? `: ${reason}` : ''}`, reason);
  }
}

/** The person may see the thing, but not do this with it. */
export class NotAllowed extends Refusal {
  readonly code = 'not_allowed';
}

/** It does not exist, or not for this person. */
export class NotFound extends Refusal {
  readonly code = 'not_found';
}

/** Somebody else changed the report since the version that the caller had seen. */
export class ChangedMeanwhile extends Refusal {
  readonly code = 'changed_meanwhile';

  /** @param changes what happened since, oldest first */
  constructor(readonly changes: ChangeSince[]) {
    super('changed meanwhile');
  }
}

export class BadInput extends Refusal {
  readonly code = 'bad_input';

  /** @param fields which fields broke which constraints, by the constraint's key */
  constructor(
    readonly fields: Record<string, string[]>,
    reason?: RefusalReason,
  ) {
    super(`bad input: ${Object.keys(fields).join(', ')}`, reason);
  }
}

export class ConsentMissing extends Refusal {
  readonly code = 'consent_missing';

  /** @param missing the consents without which the report is not taken */
  constructor(readonly missing: ConsentCode[]) {
    super(`consent missing: ${missing.join(', ')}`);
  }
}

/** The idempotency key came before with another body. */
export class KeyReused extends Refusal {
  readonly code = 'key_reused';
}

/** A refusal that may end by itself: the caller is told when to try again. */
abstract class TryLater extends Refusal {
  /** @param retryAfterSeconds whole seconds, at least 1 */
  constructor(
    readonly retryAfterSeconds: number,
    message: string,
  ) {
    super(message);
  }
}

export class TooMany extends TryLater {
  readonly code = 'too_many';

  constructor(retryAfterSeconds: number) {
    super(retryAfterSeconds, 'too many requests');
  }
}

/** Something that the request needs, such as the database, cannot be had at this moment. */
export class NotNow extends TryLater {
  readonly code = 'not_now';

  constructor(retryAfterSeconds: number, message = 'not available now') {
    super(retryAfterSeconds, message);
  }
}

export class PhotoUnusable extends Refusal {
  readonly code = 'photo_unusable';

  /** @param why in English, for the log */
  constructor(why: string) {
    super(`photo unusable: ${why}`);
  }
}

export class PhotoTooLarge extends Refusal {
  readonly code = 'photo_too_large';

  constructor() {
    super('photo too large');
  }
}

export class UnsupportedType extends Refusal {
  readonly code = 'unsupported_type';

  constructor(message = 'unsupported media type') {
    super(message);
  }
}

/** The same for an unknown name and a wrong password, so that neither gives away the other. */
export class SignInFailed extends Refusal {
  readonly code = 'sign_in_failed';

  /** @param fields what is still wanted, after the right password: the one-time code, a password of one's own */
  constructor(
    message = 'sign-in failed',
    readonly fields?: Record<string, string[]>,
    reason?: RefusalReason,
  ) {
    super(message, reason);
  }
}

export class NotSignedIn extends Refusal {
  readonly code = 'not_signed_in';

  constructor() {
    super('not signed in');
  }
}

export class WechatUnreachable extends Refusal {
  readonly code = 'wechat_unreachable';

  constructor(message = 'WeChat cannot be reached') {
    super(message);
  }
}
