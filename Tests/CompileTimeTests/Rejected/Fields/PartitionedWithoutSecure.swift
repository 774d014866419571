import TypedResponses

func chat() throws -> SetCookie {
  // expected-error@+1 {{extra argument 'transport' in call}}
  try SetCookie.partitioned("chat", "9f86d081", transport: CookieTransport.any)
}

func chatAgain() throws -> SetCookie {
  // expected-error@+1 {{extra argument 'sameSite' in call}}
  try SetCookie.partitioned("chat", "9f86d081", sameSite: SameSite.lax)
}

func leave() throws -> SetCookie {
  // expected-error@+1 {{extra argument 'transport' in call}}
  try SetCookie.removingPartitioned("chat", transport: CookieTransport.any)
}
