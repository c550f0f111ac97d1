import { Module } from '@nestjs/common';
import { AreasModule } from '../areas/areas.module.js';
import { PostersController } from './posters.controller.js';
import { PostersService } from './posters.service.js';

@Module({ imports: [AreasModule], controllers: [PostersController], providers: [PostersService] })
export class PostersModule {}
