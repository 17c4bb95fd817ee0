#!/usr/bin/env node
import "../dist/bin/netstat-lite.js";
