import { data, load, takeTurns, templateBytes } from "./turns.mjs";

const PizZip = load("pizzip");
const Docxtemplater = load("docxtemplater");

await takeTurns(() => {
  const document = new Docxtemplater(new PizZip(templateBytes));
  document.render(data);
  return document.getZip().generate({ type: "nodebuffer", compression: "DEFLATE" });
});
