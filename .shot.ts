import { openBrowser } from "./tests/support/browser";
async function main(){
  const b=await openBrowser(); const errs:string[]=[];
  const who=process.argv[2]!, paths=process.argv.slice(3);
  const ctx=await b.newContext({viewport:{width:1440,height:900}}); const page=await ctx.newPage();
  page.on("console",m=>{ if(["error","warning"].includes(m.type())) errs.push(m.text()); }); page.on("pageerror",e=>errs.push("PAGEERR "+e.message));
  await page.goto("http://localhost:3000/sign-in"); await page.screenshot({path:"/tmp/shots/sign-in.png"});
  await page.getByRole("button",{name:new RegExp(who)}).click(); await page.waitForURL("http://localhost:3000/",{timeout:10000});
  for (const [i,p] of paths.entries()) { await page.goto("http://localhost:3000"+p); await page.waitForLoadState("load"); await page.screenshot({path:`/tmp/shots/${who.replace(/\W/g,"")}-${i}.png`,fullPage:true}); console.log(p,page.url(), await page.title()); }
  console.log(errs.slice(0,8)); await b.close();
}
main().then(()=>process.exit(0),e=>{console.error(String(e).slice(0,1500));process.exit(1)});
