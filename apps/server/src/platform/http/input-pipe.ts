import { ValidationPipe, type ArgumentMetadata, type PipeTransform } from '@nestjs/common';
import type { ValidationError } from 'class-validator';
import { BadInput } from '../../domain/errors.js';
import { FROM_QUERY } from './fields.js';

/** Checks bodies and queries against their classes, before anything sees them. @throws BadInput with the fields and what they broke */
export class InputPipe implements PipeTransform {
  private readonly body = new ValidationPipe(optionsFor([]));
  private readonly query = new ValidationPipe(optionsFor([FROM_QUERY]));

  async transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    if (metadata.type === 'query') return await this.query.transform(value, metadata);
    if (metadata.type !== 'body') return value;
    if (metadata.data === undefined && (typeof value !== 'object' || Array.isArray(value) || value === null))
      throw new BadInput({ body: ['isObject'] });
    return await this.body.transform(value, metadata);
  }
}

/** `groups` tells the fields' own transforms where a value comes from: a query is all text. */
const optionsFor = (groups: string[]) => ({
  transform: true,
  transformOptions: { groups },
  whitelist: true,
  forbidNonWhitelisted: true,
  exceptionFactory: (errors: ValidationError[]) => new BadInput(Object.fromEntries(fieldsOf(errors, ''))),
});

/** `place.longitude` → `['min']`. */
function fieldsOf(errors: ValidationError[], above: string): [string, string[]][] {
  return errors.flatMap(({ property, constraints, children = [] }): [string, string[]][] => {
    const name = above + property;
    const broken = Object.keys(constraints ?? {});
    return [
      ...(broken.length > 0 ? [[name, broken] satisfies [string, string[]]] : []),
      ...fieldsOf(children, `${name}.`),
    ];
  });
}
