import { Module } from '@nestjs/common';
import { AreasController } from './areas.controller.js';
import { Catalog } from './catalog.js';

@Module({ controllers: [AreasController], providers: [Catalog], exports: [Catalog] })
export class AreasModule {}
