export { examine, type Mark } from './examine.ts';
export { teach, type Guess, type Guesser, type LearnedPiece, type Lesson, type Subject } from './guess.ts';
