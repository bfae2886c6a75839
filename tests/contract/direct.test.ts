import { createWorkbench } from '#main/workbench.ts';
import { openWorkbench } from './opened.ts';
import { testContract } from './suite.ts';

testContract(() => openWorkbench(createWorkbench), { far: false });
