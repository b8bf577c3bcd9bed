import { promisify } from "node:util";

import { data, load, takeTurns, templatePath } from "./turns.mjs";

const carbone = load("carbone");
const render = promisify(carbone.render.bind(carbone));

await takeTurns(() => render(templatePath, data));
