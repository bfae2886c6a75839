import { openWorkbench, startWorker } from './opened.ts';
import { testContract } from './suite.ts';

testContract(() => openWorkbench(startWorker), { far: true });
