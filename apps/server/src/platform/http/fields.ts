import { applyDecorators } from '@nestjs/common';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsNumber,
  IsObject,
  IsString,
  Matches,
  Max,
  Min,
  ValidateBy,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { isDay } from '../../domain/beijing-day.js';

/** Fields of bodies and queries, one line each: what they take, and how the API describes them. */

/** The group under which a query's text becomes a number or a flag; a body's values stay as they are. */
export const FROM_QUERY = 'query';

const ID = /^[\w-]{1,64}$/;
const CODE = /^[\w.-]{1,40}$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/;
/** Control characters, save the ends of lines and tabs; halves of characters. */
const NO_TEXT = /[^\P{Cc}\n\t]|\p{Cs}/u;

interface Bounds {
  min?: number;
  max?: number;
}

const onQuery = (read: (text: string) => unknown) =>
  Transform(({ value }): unknown => (typeof value === 'string' ? read(value) : value), { groups: [FROM_QUERY] });
const numberOf = (text: string): unknown => (/^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text);
const flagOf = (text: string): unknown => ({ true: true, 1: true, false: false, 0: false })[text] ?? text;

const check = (name: string, holds: (value: string) => boolean, ...constraints: number[]) =>
  ValidateBy({ name, constraints, validator: { validate: (value) => typeof value === 'string' && holds(value) } });

/** Lengths count characters as people do, not UTF-16 units: 😀 is one. */
const lengthOf = (text: string): number => Array.from(text).length;
const Length = ({ min = 0, max }: { min?: number; max: number }) =>
  applyDecorators(
    check('minLength', (text) => lengthOf(text) >= min, min),
    check('maxLength', (text) => lengthOf(text) <= max, max),
    ApiProperty({ type: String, minLength: min, maxLength: max }),
  );

/** May be left out; null is taken for that too. */
export const Optional = () =>
  applyDecorators(
    Transform(({ value }): unknown => value ?? undefined),
    ValidateIf((_body, value) => value !== undefined),
    ApiPropertyOptional(),
  );

/** Words of people: blanks around them go, every line ends in \n, control characters are refused. */
export const Text = (length: { min?: number; max: number }) =>
  applyDecorators(
    Transform(({ value }): unknown => (typeof value === 'string' ? value.replace(/\r\n?/g, '\n').trim() : value)),
    IsString(),
    check('isPlainText', (text) => !NO_TEXT.test(text)),
    Length(length),
  );

/** A password: text that stays exactly as it was typed. */
export const Secret = (length: { min?: number; max: number }) => applyDecorators(IsString(), Length(length));

export const Id = () => applyDecorators(IsString(), Matches(ID), ApiProperty({ type: String, example: '01991f…' }));

/** A code of ours: of an area, a category, a version. */
export const Code = () => applyDecorators(IsString(), Matches(CODE), ApiProperty({ type: String }));

/** The last four digits of a telephone number. */
export const PhoneTail = () =>
  applyDecorators(IsString(), Matches(/^\d{4}$/), ApiProperty({ type: String, example: '0001' }));

/** Ids, none twice. */
export const Ids = ({ min = 0, max }: { min?: number; max: number }) =>
  applyDecorators(
    IsArray(),
    ArrayMinSize(min),
    ArrayMaxSize(max),
    ArrayUnique(),
    Matches(ID, { each: true }),
    ApiProperty({ type: [String], minItems: min, maxItems: max }),
  );

export const OneOf = (values: readonly string[]) =>
  applyDecorators(IsIn(values), ApiProperty({ type: String, enum: [...values] }));

export const Flag = () => applyDecorators(onQuery(flagOf), IsBoolean(), ApiProperty({ type: Boolean }));

export const WholeNumber = ({ min = Number.MIN_SAFE_INTEGER, max = Number.MAX_SAFE_INTEGER }: Bounds = {}) =>
  applyDecorators(
    onQuery(numberOf),
    IsInt(),
    Min(min),
    Max(max),
    ApiProperty({ type: 'integer', minimum: min, maximum: max }),
  );

const Degrees = (most: number) =>
  applyDecorators(
    onQuery(numberOf),
    IsNumber({ allowNaN: false, allowInfinity: false }),
    Min(-most),
    Max(most),
    ApiProperty({ type: Number, minimum: -most, maximum: most }),
  );
/** Degrees, GCJ-02. */
export const Longitude = () => Degrees(180);
/** Degrees, GCJ-02. */
export const Latitude = () => Degrees(90);

/** An instant, ISO 8601 with its offset; it stays text. */
export const Instant = () =>
  applyDecorators(
    check('isInstant', (text) => INSTANT.test(text) && isInYears(text)),
    ApiProperty({ type: String, format: 'date-time' }),
  );

/** Within the years that a database can hold, whatever the offset makes of the edges. */
function isInYears(text: string): boolean {
  const year = new Date(text).getUTCFullYear();
  return year >= 1000 && year <= 9999;
}

/** A day of the calendar, `2026-09-01`; it stays text. */
export const Day = () => applyDecorators(check('isDay', isDay), ApiProperty({ type: String, format: 'date' }));

/** A body within the body. */
export const Inside = (body: () => new () => object) =>
  applyDecorators(IsObject(), ValidateNested(), Type(body), ApiProperty({ type: body }));

export const InsideList = (body: () => new () => object, { min = 0, max }: { min?: number; max: number }) =>
  applyDecorators(
    IsArray(),
    ArrayMinSize(min),
    ArrayMaxSize(max),
    IsObject({ each: true }),
    ValidateNested({ each: true }),
    Type(body),
    ApiProperty({ type: () => [body()], minItems: min, maxItems: max }),
  );
