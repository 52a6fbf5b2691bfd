;;; Opens a file with eglot, and expects its findings, a fix and a completion. Runs in Emacs 28 and later. -*- lexical-binding: t -*-
(require 'eglot)
(require 'flymake)

(defun seplint-wait (what condition)
  "Wait for CONDITION, which is described by WHAT."
  (let ((limit (+ (float-time) 60)) (value nil))
    (while (not (setq value (funcall condition)))
      (when (> (float-time) limit) (error "No %s" what))
      (accept-process-output nil 0.05))
    value))

(define-derived-mode seplint-yaml-mode fundamental-mode "YAML")
(add-to-list 'auto-mode-alist '("sep-[0-9]+\\.ya?ml\\'" . seplint-yaml-mode))
(add-to-list 'eglot-server-programs
             (list 'seplint-yaml-mode (getenv "SEPLINT") "server"))
(setq eglot-sync-connect 60 eglot-connect-timeout 60 eglot-autoshutdown nil
      eglot-confirm-server-initiated-edits nil)

(let ((default-directory (file-name-as-directory (getenv "PROJECT"))))
  (find-file "sep-7001.yaml")
  (apply #'eglot (eglot--guess-contact))
  (seplint-wait "connection" #'eglot-current-server)
  (flymake-mode 1)
  (flymake-start)
  (seplint-wait "diagnostic"
                (lambda ()
                  (seq-some (lambda (each) (string-match-p "kebab-case" (flymake-diagnostic-text each)))
                            (flymake-diagnostics))))
  (goto-char (point-min))
  (search-forward "sep-7001-Respond")
  (let* ((actions (jsonrpc-request
                   (eglot-current-server) :textDocument/codeAction
                   (list :textDocument (eglot--TextDocumentIdentifier)
                         :range (list :start (eglot--pos-to-lsp-position)
                                      :end (eglot--pos-to-lsp-position))
                         :context '(:diagnostics [] :only ["quickfix"]))))
         (edit (plist-get (elt actions 0) :edit)))
    (eglot--apply-workspace-edit edit))
  (goto-char (point-min))
  (unless (search-forward "sep-7001-respond-with-id" nil t) (error "Not fixed: %s" (buffer-string)))
  (goto-char (point-max))
  (search-backward "text:")
  (end-of-line)
  (let ((item (seplint-wait
               "completion"
               (lambda ()
                 (let* ((answer (jsonrpc-request (eglot-current-server) :textDocument/completion
                                                 (eglot--TextDocumentPositionParams)))
                        (items (plist-get answer :items)))
                   (and (> (length items) 0) (elt items 0)))))))
    (unless (equal (plist-get item :label) "Receivers MUST answer each request of a batch.")
      (error "Completed with %S" item)))
  (eglot-shutdown (eglot-current-server)))
(princ "diagnostics, quick fix and completion\n")
