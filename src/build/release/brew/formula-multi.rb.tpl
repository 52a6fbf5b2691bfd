class {{brewFormulaName}} < Formula
  desc "{{projectDescription}}"
  homepage "{{projectLinkHomepage}}"
  version "{{projectVersion}}"
  license "{{projectLicense}}"

  on_macos do
    on_arm do
      url "{{artifactOsx-aarch_64Url}}"
      sha256 "{{artifactOsx-aarch_64ChecksumSha256}}"
    end
    on_intel do
      url "{{artifactOsx-x86_64Url}}"
      sha256 "{{artifactOsx-x86_64ChecksumSha256}}"
    end
  end

  on_linux do
    on_arm do
      url "{{artifactLinux-aarch_64Url}}"
      sha256 "{{artifactLinux-aarch_64ChecksumSha256}}"
    end
    on_intel do
      url "{{artifactLinux-x86_64Url}}"
      sha256 "{{artifactLinux-x86_64ChecksumSha256}}"
    end
  end

  # The program finds its Java runtime next to the file that a symlink leads to.
  def install
    libexec.install Dir["*"]
    bin.install_symlink libexec/"bin/seplint"
    man1.install_symlink Dir[libexec/"share/man/man1/*.1"]
    bash_completion.install_symlink libexec/"share/bash-completion/completions/seplint"
    zsh_completion.install_symlink libexec/"share/zsh/site-functions/_seplint"
    fish_completion.install_symlink libexec/"share/fish/vendor_completions.d/seplint.fish"
  end

  test do
    assert_match version.to_s, shell_output("#{bin}/seplint --version")
  end
end
