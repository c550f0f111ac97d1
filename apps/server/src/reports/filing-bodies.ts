import {
  BEATS,
  CONSENT_CODES,
  IDENTITIES,
  KINDS,
  LIMITS,
  REPRESENTED,
  type Beat,
  type ConcealIdentity,
  type Confirm,
  type ConsentCode,
  type Contact,
  type FileReport,
  type GivenConsent,
  type Identity,
  type Kind,
  type Message,
  type OnBehalf,
  type Place,
  type ReopenByReporter,
  type Represented,
  type Withdraw,
} from '@sanshi/contracts';
import {
  Code,
  Flag,
  Ids,
  Inside,
  InsideList,
  Latitude,
  Longitude,
  OneOf,
  Optional,
  Text,
  WholeNumber,
} from '../platform/http/fields.js';

/** The bodies of the resident's routes. */

export class PlaceBody implements Place {
  @Longitude() longitude!: number;
  @Latitude() latitude!: number;
  @Optional() @Text({ min: 1, max: LIMITS.address.max }) address?: string;
}

export class ContactBody implements Contact {
  @Optional() @Text(LIMITS.contactName) name?: string;
  @Optional() @Text(LIMITS.contactPhone) phone?: string;
}

export class GivenConsentBody implements GivenConsent {
  @OneOf(CONSENT_CODES) code!: ConsentCode;
  @Code() version!: string;
}

export class OnBehalfBody implements OnBehalf {
  @OneOf(REPRESENTED) who!: Represented;
  @Optional() @Text(LIMITS.contactName) name?: string;
}

export class FileReportBody implements FileReport {
  @OneOf(KINDS) kind!: Kind;
  @OneOf(BEATS) beat!: Beat;
  @Code() category!: string;
  @Text(LIMITS.text) text!: string;
  @Optional() @Inside(() => PlaceBody) place?: PlaceBody;
  @Optional() @Code() communityCode?: string;
  @Optional() @Ids(LIMITS.photos) photoIds?: string[];
  @OneOf(IDENTITIES) identity!: Identity;
  @Optional() @Inside(() => ContactBody) contact?: ContactBody;
  @Optional() @InsideList(() => GivenConsentBody, { max: CONSENT_CODES.length }) consents?: GivenConsentBody[];
  @Optional() @Text({ min: 1, max: LIMITS.aboutOffice.max }) aboutOffice?: string;
  @Optional() @Inside(() => OnBehalfBody) onBehalfOf?: OnBehalfBody;
  @Optional() @Flag() isMinor?: boolean;
}

export class MessageBody implements Message {
  @Text(LIMITS.message) text!: string;
  @Optional() @Ids(LIMITS.photos) photoIds?: string[];
}

export class WithdrawBody implements Withdraw {
  @WholeNumber({ min: 1 }) version!: number;
  @Optional() @Text(LIMITS.reason) text?: string;
}

export class UrgeBody {
  @WholeNumber({ min: 1 }) version!: number;
}

export class ConfirmBody implements Confirm {
  @WholeNumber({ min: 1 }) version!: number;
  @Flag() solved!: boolean;
  @Optional() @Flag() satisfied?: boolean;
  @Optional() @Text({ min: 1, max: LIMITS.comment.max }) comment?: string;
}

export class ReopenBody implements ReopenByReporter {
  @WholeNumber({ min: 1 }) version!: number;
  @Text(LIMITS.reason) text!: string;
}

export class ConcealBody implements ConcealIdentity {
  @WholeNumber({ min: 1 }) version!: number;
  @OneOf(IDENTITIES) identity!: Identity;
}

export class PageQuery {
  @Optional() @WholeNumber(LIMITS.page) limit?: number;
  @Optional() @Text({ min: 1, max: 200 }) cursor?: string;
}

export class SimilarQuery {
  @Optional() @Code() category?: string;
  @Longitude() longitude!: number;
  @Latitude() latitude!: number;
  @Text({ min: 1, max: LIMITS.text.max }) text!: string;
}
