import { load, takeTurns } from "./turns.mjs";

const PizZip = load("pizzip");
const Docxtemplater = load("docxtemplater");

await takeTurns((template) => (report) => {
  const document = new Docxtemplater(new PizZip(template), { paragraphLoop: true });
  document.render(report);
  return document.getZip().generate({ type: "nodebuffer", compression: "DEFLATE" });
});
