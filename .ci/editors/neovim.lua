-- Opens a file, and expects its findings, a fix and a completion. Runs in Neovim 0.7 and later.
local project = vim.env.PROJECT
local file = project .. "/sep-7001.yaml"

local function fail(message)
  io.stderr:write(message .. "\n")
  vim.cmd("cquit 1")
end

local function wait(what, condition)
  if not vim.wait(60000, condition, 50) then
    fail("no " .. what .. ": " .. vim.inspect(vim.diagnostic.get(0)))
  end
end

vim.cmd("edit " .. file)
vim.bo.filetype = "yaml"
local config = { name = "seplint", cmd = { vim.env.SEPLINT, "server" }, root_dir = project }
local id
if vim.lsp.start then
  id = vim.lsp.start(config)
else
  id = vim.lsp.start_client(config)
  vim.lsp.buf_attach_client(0, id)
end

local function diagnostic(code)
  for _, each in ipairs(vim.diagnostic.get(0)) do
    if each.code == code or (each.user_data and each.user_data.lsp and each.user_data.lsp.code == code) then
      return each
    end
  end
end

local function request(method, params)
  local answer = vim.lsp.get_client_by_id(id).request_sync(method, params, 60000, 0)
  if not answer or answer.err then
    fail(method .. ": " .. vim.inspect(answer))
  end
  return answer.result
end

wait("diagnostic", function() return diagnostic("check-id-kebab-case") ~= nil end)
local found = diagnostic("check-id-kebab-case")
local document = { uri = vim.uri_from_bufnr(0) }
local at = { line = found.lnum, character = found.col }
local actions = request("textDocument/codeAction", {
  textDocument = document,
  range = { start = at, ["end"] = at },
  context = { diagnostics = {}, only = { "quickfix" } },
})
local encoding = vim.lsp.get_client_by_id(id).offset_encoding or "utf-16"
vim.lsp.util.apply_workspace_edit(actions[1].edit, encoding)
wait("fix", function() return diagnostic("check-id-kebab-case") == nil end)
local line = vim.api.nvim_buf_get_lines(0, 3, 4, false)[1]
if line ~= "  - check: sep-7001-respond-with-id" then
  fail("not fixed: " .. line)
end

local items
wait("completion", function()
  items = request("textDocument/completion", { textDocument = document, position = { line = 5, character = 10 } }).items
  return #items > 0
end)
if items[1].label ~= "Receivers MUST answer each request of a batch." then
  fail("completed with " .. vim.inspect(items[1]))
end

vim.lsp.stop_client(id)
io.stdout:write("\ndiagnostics, quick fix and completion\n")
vim.cmd("qall!")
