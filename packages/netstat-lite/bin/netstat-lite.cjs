#!/usr/bin/env node
require("../dist/bin/netstat-lite.cjs");
