console.log("ipcbook", process.argv.slice(2));
