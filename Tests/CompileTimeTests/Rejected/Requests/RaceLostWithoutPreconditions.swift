import TypedResponses

func replace() throws {
  // expected-error@+1 {{instance member 'lostRace' cannot be used on type 'Preconditions'; did you mean to use a}}
  throw Preconditions.lostRace()
}
